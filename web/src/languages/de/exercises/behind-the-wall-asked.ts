/** The questions of Behind the wall, from everyday to close. What is underneath is asked afterwards. */
import type { Script } from '@heard/shared/exercise/script';

export const BEHIND_THE_WALL_ASKED: NonNullable<Script['questions']> = {
  easy: [
    'Was zeige ich, wenn ich müde bin?',
    'Was sehen andere zuerst von mir, wenn ich einen Raum betrete?',
    'Was sage ich, wenn jemand fragt, wie es mir geht?',
    'Was tue ich, wenn ein Kompliment mich verlegen macht?',
    'Wie bin ich anders, wenn meine Familie da ist?',
    'Was zeige ich, wenn ich etwas nicht weiß?',
    'Was tue ich, wenn ich bei etwas Kleinem Hilfe brauche?',
    'Wie wirke ich auf Menschen, die mich nicht kennen?',
    'Was zeige ich bei der Arbeit, das nicht alles von mir ist?',
    'Worüber lache ich, obwohl ich es nicht lustig finde?',
    'Was zeige ich, wenn ich ein Spiel verliere?',
    'Was tun meine Hände und meine Stimme, wenn ich unsicher bin?',
  ],
  tender: [
    'Was zeige ich, wenn ich mich ausgeschlossen fühle?',
    'Was zeige ich, wenn ich enttäuscht bin?',
    'Was tue ich, wenn du mir fehlst?',
    'Was zeige ich, wenn ich mich kritisiert fühle?',
    'Was tue ich, wenn ich gern im Arm gehalten würde?',
    'Was zeige ich, wenn ich mich schäme?',
    'Was sage ich, wenn es mir nicht gut geht?',
    'Was zeige ich, wenn ich verletzt bin?',
    'Was tue ich, wenn plötzlich jemand freundlich zu mir ist?',
    'Was zeige ich, wenn ich eifersüchtig bin?',
  ],
  hard: [
    'Was zeige ich, wenn ich Angst habe, dich zu verlieren?',
    'Was tue ich, damit du mich nicht schwach siehst?',
    'Was zeige ich, wenn ich das Gefühl habe, nicht zu genügen?',
    'Was tue ich, wenn ich dich brauche und ein Nein fürchte?',
    'Was verberge ich, weil du mich sonst weniger lieben könntest?',
    'Was tue ich, wenn ich mich neben dir einsam fühle?',
    'Was zeige ich, wenn ich Angst habe und zugleich wütend bin?',
    'Was tue ich, wenn ich glaube, dich enttäuscht zu haben?',
    'Was tue ich, wenn mir die Tränen nahe sind?',
    'Was zeige ich, wenn du mir sehr nahe kommst?',
  ],
};
