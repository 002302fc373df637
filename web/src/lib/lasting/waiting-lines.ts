/** "One line waits for your choice." */
export function waitingText(count: number): string {
  return count === 1 ? 'One line waits for your choice.' : `${count} lines wait for your choice.`;
}
