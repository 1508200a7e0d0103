/** What GitHub does not look for mentions in: code, quoted blocks of it, and comments. */
const inert =
  /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1|(?![\s\S]))|(`+)[^`][\s\S]*?\2|<!--[\s\S]*?-->/gm;
const mention = /(?<![\w@/`-])@([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})(?![\w-]*\/)/gi;

/**
 * Logins a Markdown text mentions, in lower case, once each; whether anybody has them is not asked.
 * https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#mentioning-people-and-teams
 */
export function mentionsIn(text: string): Set<string> {
  const found = text.replace(inert, " ").matchAll(mention);
  return new Set([...found].map(([, login = ""]) => login.toLowerCase()));
}
