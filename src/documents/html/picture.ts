import type { Element } from 'domhandler';

/** Names that pictures of the page's frame go by, in file name, class, id or alternative text. */
const FRAME_PICTURE =
  /logo|icon|\bico\b|qr|ewm|erweima|二维码|扫一扫|weixin|wechat|微信|weibo|微博|share|分享|banner|btn|button|spacer|blank|loading|beian|gongan|公安|jiucuo|纠错|arrow|search|close|print/i;

/** Pictures that are smaller than this in either direction, in pixels, are ornaments. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 50;

/** Tells a picture in the content, such as a scanned table, from the icons of the page's frame. */
export function isPicture({ attribs }: Element): boolean {
  const { src = '', style = '' } = attribs;
  const fileName = src.startsWith('data:') ? '' : (src.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
  const name = [fileName, attribs.class, attribs.id, attribs.alt].join(' ');
  return (
    !FRAME_PICTURE.test(name) &&
    pixels(attribs.width, style, 'width') >= LEAST_WIDTH &&
    pixels(attribs.height, style, 'height') >= LEAST_HEIGHT
  );
}

/** Infinity where the size is not stated in pixels: the picture then has its own size, which is not known. */
function pixels(attribute: string | undefined, style: string, property: 'width' | 'height'): number {
  const styled = new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*([\\d.]+)px`, 'i').exec(style)?.[1];
  const stated = styled ?? /^\s*([\d.]+)(?:px)?\s*$/.exec(attribute ?? '')?.[1];
  return stated === undefined ? Number.POSITIVE_INFINITY : Number.parseFloat(stated);
}
