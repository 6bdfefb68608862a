/** The peoples after whom autonomous areas are called, as their names have them. 族 is left out behind the longer ones only: 木垒哈萨克自治县. */
const LONGER =
  '蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|鄂温克|保安|裕固|独龙';
const PEOPLE = `(?:${LONGER})族?|[回藏苗彝壮满侗瑶白傣黎佤畲土羌怒水各]族`;
const AUTONOMOUS = new RegExp(`^(?<place>\\p{Script=Han}{2,}?)(?:${PEOPLE})+自治(?<kind>[州县旗])$`, 'u');

/** What an autonomous area is called in all but full: 木垒县 for 木垒哈萨克自治县, 大理州; null for other regions. */
export function shortName(name: string): string | null {
  const { place, kind } = AUTONOMOUS.exec(name)?.groups ?? {};
  return place === undefined || kind === undefined ? null : place + kind;
}
