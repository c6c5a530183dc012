const sorts =
  "法|法律|法规|规章|条例|办法|规定|规则|细则|实施细则|通知|决定|决议|意见|方案|规划|章程|准则|守则|公告|通告|文件|暂行办法|暂行规定";
/** 条例, 《办法》; and at the end of a sentence 本条例, 该办法. Of 基本法 the 本 belongs to the name. */
const generic = new RegExp(`^(?:${sorts})$|(?:(?<![基成版资])本|该|此|前述|上述)(?:${sorts})$`, "u");
/** What leads to a name, wherever it stands; and what is so only at the beginning, since names hold it too. */
const leading = /^.*(?:根据|依据|依照|按照|遵照|参照|对照|违反)/u;
const beginning = /^(?:关于|适用|符合|执行|遵守|参见|详见|查看|查阅|查|见|按|依)/u;

/**
 * The name of the document in the folded words before a citation, without the rest of a sentence, brackets and
 * 依照 before it. "" where they name none, as 本办法 and 条例 do: these mean the document that one reads.
 */
export function documentNamed(words: string): string {
  const plain = words.replace(/[,:、_.\-~—–的中之]+$/u, "");
  const clause = plain.split(/[,。;:!?]/u).at(-1) ?? "";
  const name = clause
    .replace(/[《》〈〉「」『』"]/gu, "")
    .replace(leading, "")
    .replace(beginning, "");
  return generic.test(name) ? "" : name;
}
