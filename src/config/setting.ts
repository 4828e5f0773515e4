import 'reflect-metadata';

/** What the operator reads about a setting, in `.env.example`. */
export interface SettingDescription {
  /** One sentence, with the unit where the value has one. */
  says: string;
  /** A value that could stand there. Never a key: an example key is a key somebody will use. */
  example?: string;
  /** What holds where it is left out, in words. */
  otherwise: string;
}

export interface DescribedSetting extends SettingDescription {
  name: string;
}

const described = new Map<object, DescribedSetting[]>();

/** Describes one environment variable of the schema it stands in. */
export const Setting =
  (description: SettingDescription): PropertyDecorator =>
  (target, property) => {
    const settings = described.get(target) ?? [];
    settings.push({ name: String(property), ...description });
    described.set(target, settings);
  };

/** In the order they are written in the class. */
export const settingsOf = (schema: new () => object): readonly DescribedSetting[] =>
  described.get(schema.prototype as object) ?? [];

/**
 * An instance of the schema holding what the environment says, as text, whole numbers or booleans.
 * An empty value means a missing one. What cannot be read as the type of its property stays as it is, for the
 * validation to refuse.
 */
export function readSettings<T extends object>(schema: new () => T, environment: NodeJS.ProcessEnv): T {
  const values = new schema();
  for (const { name } of settingsOf(schema)) {
    const text = environment[name]?.trim();
    if (!text) continue;
    Reflect.set(values, name, parse(text, Reflect.getMetadata('design:type', values, name)));
  }
  return values;
}

function parse(text: string, type: unknown): unknown {
  if (type === Number) return /^\d{1,15}$/.test(text) ? Number(text) : text;
  if (type === Boolean) return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
