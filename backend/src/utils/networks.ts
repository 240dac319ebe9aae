import { BlockList, isIP } from 'node:net';

interface Network {
  address: string;
  bits: number;
  family: 'ipv4' | 'ipv6';
}

/** `10.0.0.7`, `10.0.0.0/24`, `2001:db8::/32`; null for anything else. */
function parseNetwork(text: string): Network | null {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0 || address.includes('%')) return null;
  const most = version === 4 ? 32 : 128;
  if (bits !== undefined && (!/^\d{1,3}$/.test(bits) || Number(bits) > most)) return null;
  return { address, bits: bits === undefined ? most : Number(bits), family: version === 4 ? 'ipv4' : 'ipv6' };
}

/** Whether it is an address, or a network in CIDR form. */
export const isNetwork = (text: string): boolean => parseNetwork(text) !== null;

/** Who may call from where: everybody where no network is named. */
export function admits(networks: readonly string[], ip: string | undefined): boolean {
  if (networks.length === 0) return true;
  const version = isIP(ip ?? '');
  if (!ip || version === 0) return false;
  const allowed = new BlockList();
  for (const network of networks) {
    const parsed = parseNetwork(network);
    if (parsed) allowed.addSubnet(parsed.address, parsed.bits, parsed.family);
  }
  return allowed.check(ip, version === 4 ? 'ipv4' : 'ipv6');
}
