/** Formats questions and answers as the text of a journal page. */
export function asJournalText(answers: readonly { prompt: string; text: string }[]): string {
  return answers.map(({ prompt, text }) => `${prompt}\n${text}`).join('\n\n');
}
