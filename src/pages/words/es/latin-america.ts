import type { Catalogue } from '../message-types.js';
import { reworded } from '../reworded.js';
import { es } from './index.js';

/** Whole words, the longer ones first. */
const words = [
  ['«', '“'],
  ['»', '”'],
  ['por SMS', 'por mensaje de texto'],
  ['SMS a {', 'Mensaje de texto a {'],
  ['Usar SMS', 'Usar mensajes de texto'],
  [' o SMS', ' o mensajes de texto'],
  [' y SMS', ' y mensajes de texto'],
  ['os SMS', 'os mensajes de texto'],
  ['SMS', 'mensaje de texto'],
  ['teléfono móvil', 'teléfono celular'],
  ['móvil', 'celular'],
  ['un ordenador', 'una computadora'],
  ['Ajustes', 'Configuración'],
  ['inanciación', 'inanciamiento'],
  ['Cuenta de explotación', 'Cuenta operativa'],
  ['Preséntelo', 'Envíelo'],
  ['se presenta ', 'se envía '],
  ['se presente', 'se envíe'],
  ['presentado', 'enviado'],
  ['Presentado', 'Enviado'],
  ['presentar', 'enviar'],
  ['Presentar', 'Enviar'],
  ['importe', 'monto'],
  ['Importe', 'Monto'],
  ['cuatro últimas cifras', 'últimos cuatro dígitos'],
  ['Cuatro últimas cifras', 'Últimos cuatro dígitos'],
  [
    'nueve cifras, y la última sirve para comprobar las demás',
    'nueve dígitos, y el último sirve para comprobar los demás',
  ],
  ['Todas las cifras', 'Todos los dígitos'],
  ['cifras', 'dígitos'],
  ['Añádala', 'Agréguela'],
  ['Añada', 'Agregue'],
  ['añada', 'agregue'],
  ['Añade', 'Agrega'],
  ['añadió', 'agregó'],
  ['Añadió', 'Agregó'],
  ['añadi', 'agrega'],
  ['Añadi', 'Agrega'],
] as const;

export const latinAmerica: Partial<Catalogue> = {
  ...reworded(es, words),
  'coverage.bySms': 'Mensajes de texto',
  'enroll.sms': 'Mensaje de texto',
  'inbox.text': 'Mensaje de texto',
  'security.sms': 'Mensaje de texto',
};
