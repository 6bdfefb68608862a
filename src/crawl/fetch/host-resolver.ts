/**
 * Says where a host is really served: how the hosts of a web that the run serves itself are reached on loopback,
 * while their URLs stay as they would be in public. Null leaves a host to the name service.
 */
export type HostResolver = (host: string) => { readonly address: string; readonly port: number } | null;
