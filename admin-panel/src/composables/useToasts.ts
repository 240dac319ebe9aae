import { ref } from 'vue';

export interface Toast {
  id: number;
  tone: 'success' | 'danger' | 'info';
  text: string;
}

const toasts = ref<Toast[]>([]);
let lastId = 0;

function show(tone: Toast['tone'], text: string): void {
  lastId += 1;
  toasts.value.push({ id: lastId, tone, text });
}

/** Short news at the edge of the screen: what was done, or what failed without a place of its own. */
export const useToasts = () => ({
  toasts,
  showSuccess: (text: string) => show('success', text),
  showFault: (text: string) => show('danger', text),
  showNote: (text: string) => show('info', text),
  dismissToast: (id: number) => void (toasts.value = toasts.value.filter((toast) => toast.id !== id)),
});
