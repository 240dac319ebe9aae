/**
 * Keeps the window within what is seen of the page while it fills the screen: a phone's keyboard covers the layout
 * viewport's lower half and may scroll it. Returns what ends that.
 */
export function fitVisualViewport(element: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const fit = () => {
    element.style.setProperty('--seen-height', `${viewport.height}px`);
    element.style.setProperty('--seen-top', `${viewport.offsetTop}px`);
  };
  fit();
  viewport.addEventListener('resize', fit);
  viewport.addEventListener('scroll', fit);
  return () => {
    viewport.removeEventListener('resize', fit);
    viewport.removeEventListener('scroll', fit);
  };
}
