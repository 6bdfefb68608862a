/** Attributes of an element by their names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

const ELEMENTS: ReadonlySet<string> = new Set(['nav', 'header', 'footer']);
const NAMES = /nav|menu|crumb|foot/i;

/** Whether an element is one in which sites keep their menus, breadcrumb lines and footers. */
export function isChrome(name: string, { id, class: classes }: Attributes): boolean {
  return (
    ELEMENTS.has(name) ||
    (classes !== undefined && NAMES.test(classes)) ||
    (id !== undefined && NAMES.test(id))
  );
}
