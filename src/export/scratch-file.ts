import { type FileHandle, open, rm } from 'node:fs/promises';

const READ_BYTES = 1 << 20;

/** A file for what is not yet known to be part of a release: it is read again once, or thrown away. */
export class ScratchFile {
  readonly #path: string;
  readonly #opening: Promise<FileHandle>;

  constructor(path: string) {
    this.#path = path;
    this.#opening = open(path, 'wx+');
    this.#opening.catch(() => undefined);
  }

  async write(bytes: Uint8Array): Promise<void> {
    await (await this.#opening).writeFile(bytes);
  }

  /** What was written, part by part. */
  async *parts(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const handle = await this.#opening;
    for (let position = 0; ; ) {
      const { bytesRead, buffer } = await handle.read(
        Buffer.allocUnsafe(READ_BYTES),
        0,
        READ_BYTES,
        position,
      );
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      position += bytesRead;
    }
  }

  async remove(): Promise<void> {
    await this.abandon();
    await rm(this.#path, { force: true });
  }

  /** Closes what a failure left open. */
  async abandon(): Promise<void> {
    await this.#opening.then((handle) => handle.close()).catch(() => undefined);
  }
}
