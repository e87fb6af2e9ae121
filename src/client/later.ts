/** What every page does once it is there. */
import './page-report.ts';
import './theme-colour.ts';
