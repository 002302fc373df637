export interface WallQuestion {
  id: string;
  prompt: string;
  hint: string;
}
