import { readable } from "../../kernel/readable.ts";

const profile =
  /(?:https?:\/\/)?(?<![\w.-])(?:www\.)?github\.com\/([a-z\d_-]{1,40})\/?(?![\w/?#&=%@-]|\.\w)/gi;

/**
 * A text in which every account of GitHub's is written `@login`: addresses of profiles, and marks
 * of other keyboards. What nobody sees is gone.
 */
export function withPlainMarks(text: string): string {
  return readable(text)
    .replace(/[\u2018\u2019\u201B]/g, "'")
    .replace(/\uFF20|&commat;|&#64;|&#x40;/gi, "@")
    .replace(profile, "@$1");
}
