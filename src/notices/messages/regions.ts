/**
 * What regions say otherwise than their language, whole words at a time; the longer ones first. A test finds a word that its
 * language does not say any more. Canada's English is that of the United States here, which writes "authorize", too.
 */
export const britishWords = {
  authorize: 'authorise',
} as const;

export const canadianFrenchWords = {
  'codes par SMS': 'codes par message texte',
  'les SMS': 'les messages texte',
} as const;

export const latinAmericanWords = {
  'códigos por SMS': 'códigos por mensaje de texto',
  'los SMS': 'los mensajes de texto',
  añadido: 'agregado',
  añadió: 'agregó',
  añadir: 'agregar',
  'cuenta de financiación': 'cuenta de financiamiento',
  'crear, presentar': 'crear, enviar',
  'crear y presentar': 'crear y enviar',
  'crear ni presentar': 'crear ni enviar',
  presentado: 'enviado',
  importes: 'montos',
  'cuyas cuatro últimas cifras no': 'cuyos últimos cuatro dígitos no',
  adeudo: 'débito',
  '«': '“',
  '»': '”',
} as const;
