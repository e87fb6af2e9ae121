/**
 * The classes that keep a picture's focus in sight where the page cuts it. The policy of a host forbids styles in
 * attributes, so src/styles/focus.css has one class for each step across and down; nobody sees a smaller one.
 */

/** Percent from one class to the next. */
export const focusStep = 5;

/** The classes for a focus such as `50% 20%`: across, then down. */
export function focusClasses(focus: string): string {
  const [across = 50, down = 50] = focus
    .split(' ')
    .map((part) => Math.round(Number.parseInt(part) / focusStep) * focusStep);
  return `focus focus-x-${String(across)} focus-y-${String(down)}`;
}
