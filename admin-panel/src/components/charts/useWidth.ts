import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue';

/** The width of an element as it is laid out, in pixels. */
export function useWidth(element: Ref<HTMLElement | null>) {
  const width = ref(0);
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
  function measure(): void {
    width.value = element.value?.clientWidth ?? 0;
  }
  onMounted(() => {
    measure();
    if (element.value) observer?.observe(element.value);
  });
  onBeforeUnmount(() => observer?.disconnect());
  return width;
}
