import { useQueryClient } from '@tanstack/react-query';
import { use, useEffect, useEffectEvent, useState } from 'react';
import { SettingsContext } from '@/components/settings';
import type { LiveState } from '@/lib/live';
import { runInTurn } from '@/lib/run-in-turn';
import { usePermissions } from './use-permissions';

/** Shortest time between two refreshes: a busy shop moves many times a second. */
const GAP_MS = 500;

/**
 * Asks for the sales figures again whenever they have moved up to the day `to`, and after each reconnect, since what
 * moved meanwhile was not heard of.
 * @returns whether news arrives
 */
export function useLiveSales(to: string): LiveState {
  const { apiAddress } = use(SettingsContext);
  const client = useQueryClient();
  const mayHear = usePermissions()?.has('analytics:read') ?? false;
  const [state, setState] = useState<LiveState>('connecting');
  // What moved later than the days shown does not touch them, nor those before that they are compared with.
  const concerns = useEffectEvent((firstMoved: string) => firstMoved <= to);
  useEffect(() => {
    if (!mayHear) return;
    const refresh = runInTurn(() => client.invalidateQueries({ queryKey: ['sales'] }), GAP_MS);
    const connect = async () => {
      // Only now: the first figures do not wait for the code of sockets.
      const { openLive } = await import('@/lib/live');
      const { socket, close } = openLive(apiAddress, (next) => {
        setState(next);
        if (next === 'connected') refresh();
      });
      socket.on('stats:updated', ({ from }) => {
        if (concerns(from)) refresh();
      });
      return close;
    };
    const connected = connect();
    // Without that code there is no news, which is said; the figures are asked for at intervals then.
    connected.catch(() => setState('lost'));
    return () => void connected.then((close) => close()).catch(() => undefined);
  }, [apiAddress, client, mayHear]);
  return state;
}
