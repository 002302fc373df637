export { findLink, type FindProblem } from '@heard/shared/words/find-link';
