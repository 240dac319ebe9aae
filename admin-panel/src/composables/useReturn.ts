import { onBeforeUnmount, onMounted } from 'vue';
import { getSocket } from '@/services/socket';

/** Does something whenever the person comes back: to this tab, or after the connection was lost. */
export function useReturn(come: () => void): void {
  const socket = getSocket();
  const comeToTab = () => {
    if (document.visibilityState === 'visible') come();
  };
  onMounted(() => {
    document.addEventListener('visibilitychange', comeToTab);
    socket.on('connect', come);
  });
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', comeToTab);
    socket.off('connect', come);
  });
}
