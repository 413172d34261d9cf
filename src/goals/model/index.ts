import { makeKey } from '../compare';
import { egen } from './egen';
import { ljungby } from './ljungby';
import type { SteeringModel } from './types';
import { uppvidinge } from './uppvidinge';

export const STEERING_MODELS: readonly SteeringModel[] = [ljungby, uppvidinge, egen];

/** The model by its id or by its name as it stands in the setting Styrmodell. */
export function findModel(name: string): SteeringModel | undefined {
  const key = makeKey(name);
  return STEERING_MODELS.find((model) => model.id === key || makeKey(model.name) === key);
}
