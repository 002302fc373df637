/** The last paragraph of each introduction to an exercise for two. */
export const NOT_WHEN =
  'Nicht, wenn einer von euch Angst vor dem anderen hat, verletzt oder bedroht wurde, getrunken hat oder in einer Krise ist. Dann sprich mit jemandem, dem du vertraust, oder mit Menschen, deren Arbeit das Helfen ist.';
