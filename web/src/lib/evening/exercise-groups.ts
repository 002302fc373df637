/** The exercises, grouped as they are offered: by what an evening is for. */
import { isForTwo, type RoomScript } from '@heard/shared/exercise/script';
import { exercises } from '../../exercises/exercises.svelte.ts';

export interface ExerciseGroup {
  title: string;
  scripts: readonly RoomScript[];
}

const inGroups = (): readonly { title: string; ids: readonly string[] }[] => [
  { title: 'To begin with', ids: ['heard', 'first-words', 'how-we-began'] },
  { title: 'In an ordinary week', ids: ['daily-thread', 'temperature', 'weekly-table'] },
  { title: 'To come closer', ids: ['slow-questions', 'behind-the-wall', 'mirror'] },
  { title: 'When you differ', ids: ['two-views'] },
  { title: 'With more silence', ids: ['open-time', 'five-and-five', 'quarter-hours'] },
];

/** `own`: exercises that don't come with the site; duplicates are removed. */
export function exerciseGroups(own: readonly RoomScript[]): readonly ExerciseGroup[] {
  const forTwo = exercises().filter(isForTwo);
  const groups = inGroups()
    .map(({ title, ids }) => ({
      title,
      scripts: ids.flatMap((id) => forTwo.find((script) => script.id === id) ?? []),
    }))
    .filter(({ scripts }) => scripts.length > 0);
  const once = own.filter((script, at) => own.findIndex(({ id }) => id === script.id) === at);
  return once.length === 0 ? groups : [...groups, { title: 'Your own', scripts: once }];
}
