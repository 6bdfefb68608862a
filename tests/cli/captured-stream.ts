import { Writable } from 'node:stream';

/** Keeps what is written to it; `onText` sees each piece. */
export class CapturedStream extends Writable {
  text = '';

  constructor(
    readonly isTTY: boolean,
    readonly onText: (text: string) => void = () => undefined,
  ) {
    super({ decodeStrings: false });
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    this.onText(chunk);
    done();
  }
}
