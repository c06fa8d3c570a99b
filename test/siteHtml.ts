import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A long line harms nobody, and all sheets are regions that can be scrolled.
    'no-trailing-whitespace': 'off',
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // A clause has the id that it has everywhere.
    'valid-id': ['error', { relaxed: true }],
    // What is loaded lies in the same folder.
    'require-sri': 'off',
    'long-title': ['error', { maxlength: 120 }],
  },
});

/** What is wrong with the HTML of a page of the site. */
export async function htmlProblems(page: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}, line ${line}: ${message}`),
  );
}
