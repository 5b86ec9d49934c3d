export const themes = ['auto', 'light', 'dark'] as const;
export const sizes = ['standard', 'large', 'elder'] as const;

export type Theme = (typeof themes)[number];
export type Size = (typeof sizes)[number];
export type Look = { theme: Theme; size: Size };

type Cookies = { get(name: string): { value: string } | undefined };
type Headers = { get(name: string): string | null };

/** How this reader wants pages to look, from the cookies `theme` and `size`; unknown words fall back to the first. */
export function lookOf(cookies: Cookies): Look {
  const chosen = <T extends string>(words: readonly [T, ...T[]], name: string): T =>
    words.find((word) => word === cookies.get(name)?.value) ?? words[0];
  return { theme: chosen(themes, 'theme'), size: chosen(sizes, 'size') };
}

/** Whether the page opens inside WeChat, which draws its own title bar. WeCom and WeChat for Windows count too. */
export function isWeChat(headers: Headers): boolean {
  return /MicroMessenger/i.test(headers.get('user-agent') ?? '');
}
