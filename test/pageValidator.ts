import { HtmlValidate } from 'html-validate';

/** Holds a page that stands for itself against HTML. */
export const pageValidator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Prettier has no say in what is generated, and a long line harms nobody.
    'no-trailing-whitespace': 'off',
    // A program is called what it is called; what it shows escaped takes more room.
    'long-title': ['error', { maxlength: 200 }],
    'no-inline-style': 'error',
  },
});
