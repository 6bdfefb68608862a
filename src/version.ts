/** The version of the package; a test holds it against package.json. */
export const VERSION = '0.1.0';

/** Name and version, as they stand in the User-Agent and in the archive. */
export const SOFTWARE = `gongkai/${VERSION}`;
