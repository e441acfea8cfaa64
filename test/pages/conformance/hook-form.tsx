import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';
import { note, onGo, stage, until } from './subject.ts';

// Fields that it reads through refs, native events and proxies; checks that are awaited.
function Names() {
  const { register, handleSubmit, formState } = useForm<{ readonly name: string }>();
  const isFree = async (name: string) => {
    const { n } = await (await fetch(`/api/free?n=${name.length}`)).json();
    return n > 3 || 'too short';
  };
  return (
    <form
      onSubmit={handleSubmit(
        ({ name }) => note(`submitted ${name}`),
        () => note('refused'),
      )}
    >
      <input {...register('name', { required: 'missing', validate: isFree })} />
      <em>{formState.errors.name?.message}</em>
      <b>{formState.isSubmitting ? 'checking' : formState.submitCount}</b>
    </form>
  );
}

const type = (text: string): void => {
  const input = document.querySelector('input');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input?.dispatchEvent(new Event('input', { bubbles: true }));
  document.querySelector('form')?.requestSubmit();
};

const root = createRoot(stage);
onGo(async () => {
  root.render(<Names />);
  await until(() => document.querySelector('b') !== null);
  for (const text of ['', 'Ada', 'Grace']) {
    const before = Number(document.querySelector('b')?.textContent);
    type(text);
    await until(() => Number(document.querySelector('b')?.textContent) > before);
    note(stage.textContent ?? '');
  }
});
