/** As a `ref`: for what stands in the place of something that had the focus. The function is one, so that it runs once. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });
