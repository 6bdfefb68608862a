import ipaddr from 'ipaddr.js';

/** Whether an IP address belongs to the public internet: not loopback, private, link-local, reserved … */
export function isPublicAddress(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}
