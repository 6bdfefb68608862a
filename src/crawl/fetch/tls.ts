import { constants } from 'node:crypto';
import { type ConnectionOptions, checkServerIdentity, type TLSSocket } from 'node:tls';
import type { TlsConsent } from '../../sources/source.js';

/** What is accepted of the secure connections of a host. */
export type TlsPolicy = (hostname: string) => TlsConsent;

type SecureOptions = Pick<
  ConnectionOptions,
  'minVersion' | 'ciphers' | 'secureOptions' | 'rejectUnauthorized'
>;

/** What OpenSSL says of a certificate whose issuer it cannot find; everything else stays refused. */
const MISSING_ISSUER: ReadonlySet<string> = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

export function tlsOptions({ allowLegacy, allowIncompleteChain }: TlsConsent): SecureOptions {
  return {
    ...(allowLegacy ? LEGACY : {}),
    // Then `chainError` decides, which accepts one kind of failure only.
    ...(allowIncompleteChain ? { rejectUnauthorized: false } : {}),
  };
}

/** Security level 0 lets OpenSSL 3 use what TLS 1.0 and 1.1 sign with. */
const LEGACY: SecureOptions = {
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT@SECLEVEL=0',
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
};

/**
 * Why the certificate of a connection that was made without checking it must be refused; null where all that is wrong
 * with it is that its issuer is not known.
 */
export function chainError(socket: TLSSocket, hostname: string): Error | null {
  if (socket.authorized) return null;
  // The types say Error; Node gives OpenSSL's code.
  const code = String(socket.authorizationError);
  const certificate = socket.getPeerCertificate();
  if (!MISSING_ISSUER.has(code)) return certificateError(code);
  const now = Date.now();
  const isCurrent = Date.parse(certificate.valid_from) <= now && now <= Date.parse(certificate.valid_to);
  if (!isCurrent) return certificateError('CERT_HAS_EXPIRED');
  return checkServerIdentity(hostname, certificate) ?? null;
}

function certificateError(code: string): Error {
  return Object.assign(new Error(`the certificate is refused: ${code}`), { code });
}
