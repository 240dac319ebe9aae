import type { IncomingMessage } from 'node:http';
import express from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { environment } from '../config/environment.js';

/** What Express calls `trust proxy`: `TRUST_PROXY` names how many proxies stand in front, or their addresses. */
export function trustedProxies(): number | string | false {
  const trusted = environment.TRUST_PROXY;
  if (trusted === '') return false;
  return /^\d+$/.test(trusted) ? Number(trusted) : trusted;
}

type Trust = (address: string, hop: number) => boolean;
/** Express reads the setting; sockets, whose handshakes are no Express requests, ask it the same. */
const isTrusted = express().set('trust proxy', trustedProxies()).get('trust proxy fn') as Trust;

/** From where a request comes: the nearest address that is no trusted proxy's. */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const addresses = [socket.remoteAddress ?? '', ...forwarded.map((each) => each.trim()).reverse()];
  const known = addresses.filter((address, hop) => hop === 0 || address !== '');
  return known.find((address, hop) => !isTrusted(address, hop)) ?? known.at(-1) ?? '';
}

/** The key of a request's address in the buckets; of IPv6 its network, since one client has many addresses. */
export const addressKey = (request: Pick<IncomingMessage, 'socket' | 'headers'>): string =>
  ipKeyGenerator(clientAddress(request));
