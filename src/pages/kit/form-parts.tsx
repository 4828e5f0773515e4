import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { FORM_TOKEN, type Fields } from '../browser/visit.js';
import type { MessageKey } from '../words/catalogues.js';
import { usePage, useWords } from './page-context.js';

/** What is wrong with a form that was sent: once above it, and once more at each field concerned. */
export interface FormErrors {
  summary: string;
  /** By the name of the field. */
  fields: Readonly<Record<string, string>>;
}

/** What a form shows: what was typed so far, and what is wrong with it. */
export interface FormState {
  values: Fields;
  errors: FormErrors | null;
}

export const emptyForm: FormState = { values: {}, errors: null };

/** A form of ours, bound to the sign-in it is shown in. Sent to the page itself unless said otherwise. */
export const Form = (props: {
  action?: string;
  /** The act happens once, however often this form is sent. */
  once?: string;
  /** Sent by a button that shows nothing else, in a row of them. */
  inline?: boolean;
  /** There is a table in it, which takes all the room there is. */
  wide?: boolean;
  /** What comes back is a file, and the page stays. */
  download?: boolean;
  children: ComponentChildren;
}) => {
  const { formToken, path } = usePage();
  return (
    <form
      method="post"
      action={props.action ?? path}
      class={props.inline ? 'inline' : props.wide ? 'wide' : undefined}
      data-download={props.download ? '' : undefined}
    >
      {formToken !== '' && <input type="hidden" name={FORM_TOKEN} value={formToken} />}
      {props.once !== undefined && <input type="hidden" name="once" value={props.once} />}
      {props.children}
    </form>
  );
};

/** What went wrong, first on the page, reached by the keyboard and read out; each field below says its own again. */
export const ErrorSummary = ({ errors }: { errors: FormErrors | null }) => {
  const { t } = useWords();
  if (!errors) return null;
  const fields = Object.entries(errors.fields);
  return (
    <div class="summary" role="alert" tabIndex={-1} id="summary" data-focus="">
      <p>{errors.summary}</p>
      {fields.length > 0 && (
        <ul aria-label={t('parts.errors')}>
          {fields.map(([name, text]) => (
            <li>
              <a href={`#${name}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  form: FormState;
  required?: boolean;
  /** That it may stay empty is said for a whole group of fields. */
  quiet?: boolean;
}

const described = ({ name, hint, form }: FieldProps) => {
  const error = form.errors?.fields[name];
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(error === undefined ? [] : [`${name}-error`]),
  ];
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(error === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
};

/** A label, its hint, the control, and what is wrong with it. */
const Labelled = (props: FieldProps & { children: ComponentChildren }) => {
  const { name, label, hint, form, required = true, quiet = false, children } = props;
  const { t } = useWords();
  const error = form.errors?.fields[name];
  return (
    <div class="field">
      <label for={name}>
        {label}
        {!required && !quiet && <span class="optional"> {t('parts.optional')}</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  );
};

type InputProps = Pick<
  InputHTMLAttributes,
  'type' | 'autocomplete' | 'inputMode' | 'maxLength' | 'min' | 'max' | 'step' | 'spellcheck' | 'pattern'
> & {
  /** The script fills it with what stands behind # in the address, and takes that out of the address. */
  'data-fragment'?: '';
};

export const TextField = (props: FieldProps & InputProps) => {
  const { name, label: _, hint: __, quiet: ___, form, required = true, ...input } = props;
  return (
    <Labelled {...props}>
      <input
        id={name}
        name={name}
        type="text"
        value={form.values[name] ?? ''}
        required={required}
        maxLength={300}
        {...input}
        {...described(props)}
      />
    </Labelled>
  );
};

/** Masked, with a way to see it where scripts run; takes paste and whatever a password manager fills in (UI-01). */
export const PasswordField = (props: FieldProps & { autocomplete: 'current-password' | 'new-password' }) => {
  const { t } = useWords();
  return (
    <Labelled {...props}>
      <div class="with-button">
        <input
          id={props.name}
          name={props.name}
          type="password"
          autocomplete={props.autocomplete}
          maxLength={1024}
          required
          data-shows={t('parts.showPassword')}
          data-hides={t('parts.hidePassword')}
          {...described(props)}
        />
      </div>
    </Labelled>
  );
};

/** One field for the whole code, so that it can be pasted, filled in by the phone, and read out (UI-01). */
export const CodeField = (props: Omit<FieldProps, 'name'> & { name?: string; webOtp?: boolean }) => {
  const { name = 'code' } = props;
  const field = { ...props, name };
  return (
    <Labelled {...field}>
      <input
        id={name}
        name={name}
        class="code"
        type="text"
        inputMode="numeric"
        autocomplete="one-time-code"
        autocapitalize="off"
        spellcheck={false}
        maxLength={20}
        required
        data-web-otp={props.webOtp ? '' : undefined}
        {...described(field)}
      />
    </Labelled>
  );
};

export const TextArea = (props: FieldProps & { rows?: number; maxLength?: number }) => (
  <Labelled {...props}>
    <textarea
      id={props.name}
      name={props.name}
      rows={props.rows ?? 4}
      maxLength={props.maxLength ?? 2000}
      required={props.required ?? true}
      {...described(props)}
    >
      {props.form.values[props.name] ?? ''}
    </textarea>
  </Labelled>
);

export interface Option {
  value: string;
  label: string;
}

export const SelectField = (
  props: FieldProps & {
    options: readonly Option[];
    autocomplete?: string;
    /** Stands first and is no choice. */
    placeholder?: string;
    /** The script suggests the time zone of whoever fills in. */
    zone?: boolean;
  },
) => {
  const value = props.form.values[props.name];
  return (
    <Labelled {...props}>
      <select
        id={props.name}
        name={props.name}
        required={props.required ?? true}
        autocomplete={props.autocomplete}
        data-zone={props.zone ? '' : undefined}
        {...described(props)}
      >
        {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
        {props.options.map(({ value: one, label }) => (
          // What is called by its value needs none, unless it is chosen: that is a third of a long list.
          <option value={one === label && one !== value ? undefined : one} selected={one === value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
};

/** One of a few, all seen at once. */
export const Choices = (props: {
  name: string;
  legend: string;
  options: readonly (Option & { hint?: string | undefined })[];
  form: FormState;
}) => {
  const { name, legend, options, form } = props;
  const error = form.errors?.fields[name];
  return (
    <fieldset
      class="field"
      id={name}
      tabIndex={-1}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend>{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <div class="choice">
          <input
            type="radio"
            id={`${name}-${value}`}
            name={name}
            value={value}
            required
            checked={form.values[name] === value}
            aria-describedby={hint === undefined ? undefined : `${name}-${value}-hint`}
          />
          <label for={`${name}-${value}`}>{label}</label>
          {hint !== undefined && (
            <p class="hint" id={`${name}-${value}-hint`}>
              {hint}
            </p>
          )}
        </div>
      ))}
      {error !== undefined && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
};

/** A statement that is made, or not. */
export const Checkbox = (props: Omit<FieldProps, 'hint'> & { children?: ComponentChildren }) => {
  const { name, label, form, required = true } = props;
  const error = form.errors?.fields[name];
  return (
    <div class="field">
      <div class="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          required={required}
          checked={form.values[name] === 'yes'}
          {...described(props)}
        />
        <label for={name}>{label}</label>
      </div>
      {error !== undefined && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  );
};

/** The main thing a form does. While it is under way, the script says so and holds a second click back. */
export const Submit = (props: {
  children: ComponentChildren;
  look?: 'danger' | 'plain';
  name?: string;
  value?: string;
  /** What it says while that is under way, where this takes longer. */
  busy?: string;
}) => {
  const { t } = useWords();
  const look = props.look === 'plain' ? undefined : props.look === 'danger' ? 'go danger' : 'go';
  return (
    <button
      type="submit"
      class={look}
      name={props.name}
      value={props.value}
      data-busy={props.busy ?? t('parts.busy')}
    >
      {props.children}
    </button>
  );
};

/** A known message that a redirect brought along. */
export const Done = ({ message }: { message: MessageKey | null }) => {
  const { t } = useWords();
  return (
    message && (
      <p class="done" role="status">
        {t(message)}
      </p>
    )
  );
};
