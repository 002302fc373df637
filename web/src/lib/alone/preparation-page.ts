import { asJournalText } from './journal-text.ts';
import { aloneTexts } from './alone-texts.ts';
import { feelingLines, listOf, type Preparation } from './preparation.ts';

/** Everything that was prepared, as the text of a journal page. */
export function preparationPage(preparation: Preparation): string {
  const answers = aloneTexts().questions.map(({ name, prompt }) => ({
    prompt,
    text: [...(name === 'feel' ? feelingLines(listOf(preparation.feelings)) : []), preparation[name].trim()]
      .filter((text) => text !== '')
      .join('\n'),
  }));
  const brought = { prompt: 'Lines I took along from elsewhere', text: preparation.brought };
  return asJournalText([...answers, brought].filter(({ text }) => text !== ''));
}
