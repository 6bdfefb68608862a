import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { FetchError } from './fetch-error.js';
import type { HostResolver } from './host-resolver.js';
import { isPublicAddress } from './public-address.js';

export interface ConnectorOptions {
  readonly resolve: HostResolver;
  readonly allowPrivateAddresses: boolean;
  readonly timeoutMs: number;
}

/**
 * Connects to hosts that the resolver knows, and to public addresses. The address is checked where the connection
 * is made, after the last look-up, so that a name cannot point elsewhere between the check and its use.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const anywhere = buildConnector({ timeout: options.timeoutMs });
  const publicOnly = buildConnector({ timeout: options.timeoutMs, lookup: lookupPublic });

  return (target, callback) => {
    const served = options.resolve(target.hostname);
    if (served !== null) {
      anywhere({ ...target, hostname: served.address, port: String(served.port) }, callback);
    } else if (options.allowPrivateAddresses) {
      anywhere(target, callback);
    } else if (isIP(target.hostname) !== 0 && !isPublicAddress(target.hostname)) {
      callback(privateAddress(target.hostname, target.hostname), null);
    } else {
      publicOnly(target, callback);
    }
  };
}

const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const refused = error ?? refusal(hostname, addresses);
    const [first] = addresses ?? [];
    if (refused !== null || first === undefined) callback(refused, '', 0);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function refusal(hostname: string, addresses: readonly LookupAddress[]): FetchError | null {
  const hidden = addresses.find(({ address }) => !isPublicAddress(address));
  return hidden === undefined ? null : privateAddress(hostname, hidden.address);
}

function privateAddress(hostname: string, address: string): FetchError {
  const where = hostname === address ? address : `${hostname} stands at ${address}, which`;
  return new FetchError(
    `${where} is not a public address; set allow_private_addresses in the pipeline if it is meant`,
    false,
  );
}
