import { onScopeDispose, type Ref, watch } from 'vue';

/** Calls `reach` whenever the sentinel at a scroller's end comes near its visible part. */
export function useNearEnd(
  scroller: Ref<HTMLElement | null>,
  sentinel: Ref<HTMLElement | null>,
  reach: () => void,
): void {
  let observer: IntersectionObserver | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    observer?.disconnect();
    clearInterval(timer);
  };
  watch([scroller, sentinel], ([root, target]) => {
    stop();
    if (!root || !target) return;
    observer = new IntersectionObserver(
      ([entry]) => {
        clearInterval(timer);
        if (!entry?.isIntersecting) return;
        reach();
        // A page too short to move the sentinel away brings no other notice.
        timer = setInterval(reach, 500);
      },
      { root, rootMargin: '300px' },
    );
    observer.observe(target);
  });
  onScopeDispose(stop);
}
