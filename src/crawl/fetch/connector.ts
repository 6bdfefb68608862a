import type { LookupAddress, LookupAllOptions } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import type { TlsConsent } from '../../sources/source.js';
import { FetchError } from './fetch-error.js';
import type { HostResolver } from './host-resolver.js';
import { isPublicAddress } from './public-address.js';
import { chainError, type TlsPolicy, tlsOptions } from './tls.js';

export interface ConnectorOptions {
  readonly resolve: HostResolver;
  readonly allowPrivateAddresses: boolean;
  readonly tls: TlsPolicy;
  readonly timeoutMs: number;
  /** The name service; the system's own by default. */
  readonly lookup?: NameService | undefined;
}

/** All addresses of a host. */
export type NameService = (hostname: string, options: LookupAllOptions) => Promise<LookupAddress[]>;

/**
 * Connects to hosts that the resolver knows, and to public addresses. The address is checked where the connection
 * is made, after the last look-up, so that a name cannot point elsewhere between the check and its use.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const lookup = publicOnlyLookup(options.lookup ?? systemLookup);
  const publicOnly = secured(options, { timeout: options.timeoutMs, lookup });
  const anywhere = secured(options, { timeout: options.timeoutMs });

  return (target, callback) => {
    const name = target.hostname;
    const served = options.resolve(name);
    if (served !== null) {
      const there = { ...target, hostname: served.address, port: String(served.port) };
      anywhere(name)(there, callback);
    } else if (options.allowPrivateAddresses) {
      anywhere(name)(target, callback);
    } else if (isIP(name) !== 0 && !isPublicAddress(name)) {
      callback(privateAddress(name, name), null);
    } else {
      publicOnly(name)(target, callback);
    }
  };
}

/** Connectors by the name of a host, with the security that the policy asks for it: one for each kind of consent. */
function secured(
  { tls }: ConnectorOptions,
  base: buildConnector.BuildOptions,
): (name: string) => buildConnector.connector {
  const connectors = new Map<string, buildConnector.connector>();
  return (name) => {
    const consent = tls(name);
    const key = JSON.stringify(consent);
    const connector = connectors.get(key) ?? connectorFor(consent, base);
    connectors.set(key, connector);
    return connector;
  };
}

function connectorFor(consent: TlsConsent, base: buildConnector.BuildOptions): buildConnector.connector {
  if (!consent.allowIncompleteChain) return buildConnector({ ...base, ...tlsOptions(consent) });
  // A resumed session shows no certificate to check.
  const connect = buildConnector({ ...base, ...tlsOptions(consent), maxCachedSessions: 0 });
  return (target, callback) => {
    connect(target, (...[error, socket]) => {
      if (error !== null) return callback(error, null);
      const refused = socket instanceof TLSSocket ? chainError(socket, nameOf(target)) : null;
      if (refused === null) return callback(null, socket);
      socket.destroy();
      callback(refused, null);
    });
  };
}

/** The name that was asked for, which `hostname` is not where a resolver leads elsewhere. */
function nameOf(target: buildConnector.Options): string {
  return new URL(`https://${target.host ?? target.hostname}`).hostname;
}

/** Answers with public addresses only; one that is not spoils them all. */
function publicOnlyLookup(lookup: NameService): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true })
      .then((addresses) => {
        const refused = refusal(hostname, addresses);
        if (refused !== null) throw refused;
        const [first] = addresses;
        if (first === undefined) throw new FetchError('the host name has no address', false);
        return [addresses, first] as const;
      })
      .then(
        ([addresses, first]) => {
          if (options.all) callback(null, addresses);
          else callback(null, first.address, first.family);
        },
        (error) => callback(error, '', 0),
      );
  };
}

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
