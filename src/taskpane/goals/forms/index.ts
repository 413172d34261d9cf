/** Adding rows to the goal book, changing their values and moving them, by forms that offer only what is valid. */
export { GoalForm, type GoalFormProps } from './GoalForm';
export type { FormRequest } from './request';
