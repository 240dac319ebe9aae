import { patience } from '@toprak/client-core';
import type { Acknowledgement, ActivityChange, ActivitySnapshot, Schemas } from '@toprak/contract';
import { onBeforeUnmount, ref, shallowRef } from 'vue';
import { api, unwrap } from '@/services/api';
import { getSocket } from '@/services/socket';
import { hear, onConnect } from '@/stores/conversations/live';

type Activity = Schemas['Activity'];

/** The people after a change, by name as the API sorts them. */
export function applyChange({ people, recent }: Activity, change: ActivityChange): Activity {
  const gone = new Set([...change.left, ...change.people.map(({ id }) => id)]);
  const stayed = people.filter(({ id }) => !gone.has(id));
  return {
    people: [...stayed, ...change.people].sort((one, other) => one.name.localeCompare(other.name)),
    visitors: change.visitors,
    recent: change.recent ?? recent,
  };
}

/** Who is here now and what was done last, live while the page is open. */
export function useActivity() {
  const activity = shallowRef<Activity | null>(null);
  const fault = shallowRef<unknown>(null);
  const isLoading = ref(false);
  /** Of the last news that is part of what is shown; null until the live connection has told where it stands. */
  let number: number | null = null;
  let early: ActivityChange[] = [];
  const socket = getSocket();

  async function load(): Promise<void> {
    isLoading.value = true;
    fault.value = null;
    try {
      const { data } = await unwrap(api.GET('/stats/users/now'));
      // The live connection knows better.
      if (number === null) activity.value = data;
    } catch (error) {
      fault.value = error;
    } finally {
      isLoading.value = false;
    }
  }

  async function join(): Promise<void> {
    number = null;
    early = [];
    if (!socket.connected) return;
    const asked = socket.timeout(patience).emitWithAck('activity:join', {}) as Promise<
      Acknowledgement<ActivitySnapshot>
    >;
    const answer = await asked.catch(() => null);
    // Without an answer the next connection asks again.
    if (!answer?.ok) return;
    const { number: told, ...now } = answer.data;
    number = told;
    activity.value = now;
    early.splice(0).forEach(take);
  }

  function take(change: ActivityChange): void {
    if (number === null) {
      early.push(change);
      return;
    }
    if (change.number <= number || !activity.value) return;
    if (change.number > number + 1) {
      void join();
      return;
    }
    number = change.number;
    activity.value = applyChange(activity.value, change);
  }

  const stops = [hear('activity:changed', take), onConnect(() => void join())];
  void load();
  void join();
  onBeforeUnmount(() => {
    stops.forEach((stop) => stop());
    if (socket.connected) socket.emit('activity:leave', {}, () => {});
  });
  return { activity, fault, isLoading, load };
}
