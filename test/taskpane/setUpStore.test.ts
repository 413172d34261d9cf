/** What has been filled in for a new goal book stands while one looks at another steering model. */
import { makeDraft, STEERING_MODELS } from '../../src/goals';
import { changeDraft, chooseModel, currentSetUp, endSetUp } from '../../src/taskpane/start/setUp/store';

const [ljungby, uppvidinge] = STEERING_MODELS;
const draft = () => currentSetUp().draft;

test('the facts go with one to another model, and what was filled in for the first is there when one comes back', () => {
  if (!ljungby || !uppvidinge) throw new Error('There are models.');
  expect(draft().model).toBe(ljungby.id);
  changeDraft({ municipality: 'Exempelkommunen', year: '2031' });
  changeDraft((current) => ({ ...current, committees: current.committees.slice(2) }));
  const filledIn = draft();

  chooseModel(uppvidinge);
  expect(draft()).toMatchObject({ model: uppvidinge.id, municipality: 'Exempelkommunen', year: '2031' });
  expect(draft().committees.map(({ name }) => name)).toEqual(makeDraft(uppvidinge, 2031).committees.map(({ name }) => name));
  changeDraft({ year: '2032' });

  chooseModel(ljungby);
  expect(draft()).toEqual({ ...filledIn, year: '2032' });
  chooseModel(ljungby);
  expect(draft()).toEqual({ ...filledIn, year: '2032' });

  endSetUp();
  expect(draft().committees).toHaveLength(makeDraft(ljungby, 2031).committees.length);
});
