/** Writes the words of the failed address into the search field of the page that says so. */
import { lostWords } from './lost-words.ts';

const field = document.querySelector<HTMLInputElement>('.find input');
const base = import.meta.env.BASE_URL.replace(/\/$/, '');
if (field !== null && field.value === '') field.value = lostWords(location.pathname.slice(base.length));
