/**
 * Words for what one feels, in families, from faint to strong. An arrangement of our own: it sorts nobody, it only helps to find a
 * word. A translation takes the place of this file; ids stay, since they are what a device keeps.
 */

export interface Feeling {
  id: string;
  word: string;
  /** The shade, for who looks for the right word or reads in a second language. */
  means: string;
  /** Words that somebody might search for instead. */
  near: readonly string[];
}

export interface Family {
  id: string;
  name: string;
  /** How a sentence with these words begins. */
  begins: 'I feel' | 'My body feels';
  words: readonly Feeling[];
}

/** A full answer. */
export const UNKNOWN = { id: 'unknown', word: 'I don’t know yet', line: 'I don’t know yet what I feel.' } as const;

type Row = readonly [id: string, word: string, means: string, near: string];

function family(id: string, name: string, rows: readonly Row[], begins: Family['begins'] = 'I feel'): Family {
  const words = rows.map(([id, word, means, near]) => ({ id, word, means, near: near.split(', ') }));
  return { id, name, begins, words };
}

export const FAMILIES: readonly Family[] = [
  family('warm', 'Warm', [
    ['friendly', 'friendly', 'I mean you well', 'kind, nice, well-meaning'],
    ['fond', 'fond', 'I like having you around', 'liking, affection, sympathy'],
    ['at-home', 'at home', 'I can be as I am', 'belonging, comfortable, accepted'],
    ['grateful', 'grateful', 'something was given to me', 'thankful, thanks, appreciation'],
    ['trusting', 'trusting', 'I can lean on you', 'trust, confident, relying'],
    ['close', 'close', 'nothing stands between us', 'connected, together, near'],
    ['tender', 'tender', 'soft and careful with you', 'gentle, affectionate, soft'],
    ['wanted', 'wanted', 'you are glad that I am here', 'desired, attractive, chosen, welcome'],
    ['in-love', 'in love', 'drawn to you, a little dizzy', 'desire, passion, attraction, crush'],
    ['loving', 'loving', 'I want you to be well, whatever happens', 'love, devoted, adoring'],
  ]),
  family('glad', 'Glad', [
    ['content', 'content', 'it is good enough as it is', 'satisfied, fine, okay'],
    ['amused', 'amused', 'something makes me smile', 'funny, laughing, humour'],
    ['cheerful', 'cheerful', 'bright without much reason', 'happy, good mood, sunny'],
    ['playful', 'playful', 'I would like to be silly with you', 'silly, teasing, mischievous'],
    ['lively', 'lively', 'awake and full of plans', 'energetic, inspired, motivated'],
    ['hopeful', 'hopeful', 'it may turn out well', 'hope, optimistic, encouraged'],
    ['proud', 'proud', 'I did something that I value', 'pride, accomplished, strong'],
    ['excited', 'excited', 'I can hardly wait', 'anticipation, eager, thrilled'],
    ['joyful', 'joyful', 'glad with all of me', 'joy, happy, delighted'],
    ['overjoyed', 'overjoyed', 'more glad than I can say', 'ecstatic, bliss, elated'],
  ]),
  family('calm', 'Calm', [
    ['quiet', 'quiet', 'nothing pulls at me', 'silent, still'],
    ['settled', 'settled', 'it has found its place in me', 'grounded, balanced, centred'],
    ['rested', 'rested', 'my strength has come back', 'refreshed, recovered, slept'],
    ['patient', 'patient', 'it may take its time', 'waiting, tolerant'],
    ['relieved', 'relieved', 'a weight is gone', 'relief, unburdened, lighter'],
    ['clear', 'clear', 'I see what matters to me', 'sure, certain, decided'],
    ['safe', 'safe', 'nothing bad will happen here', 'secure, protected, safety'],
    ['free', 'free', 'nobody expects anything of me', 'independent, loose, unforced'],
    ['peaceful', 'peaceful', 'I want nothing else just now', 'peace, serene, calm'],
  ]),
  family('stirred', 'Stirred', [
    ['curious', 'curious', 'I would like to know more', 'interested, wondering, open'],
    ['thoughtful', 'thoughtful', 'something goes on working in me', 'pensive, reflective'],
    ['surprised', 'surprised', 'I did not see it coming', 'astonished, startled, unexpected'],
    ['confused', 'confused', 'it doesn’t fit together yet', 'puzzled, lost, mixed up'],
    ['torn', 'torn', 'two sides in me want different things', 'ambivalent, mixed, undecided, both'],
    ['wistful', 'wistful', 'sad and sweet at once', 'nostalgic, melancholy, memories'],
    ['homesick', 'homesick', 'I miss a place, or how we were', 'missing, nostalgia, far away'],
    ['touched', 'touched', 'something reached me', 'moved, warmed, affected'],
    ['full-of-longing', 'full of longing', 'I miss you, and it pulls', 'longing, missing, yearning, desire'],
    ['shaken', 'shaken', 'the ground moved under me', 'shocked, stunned, upset'],
  ]),
  family('sad', 'Sad', [
    ['low', 'low', 'the day has little colour', 'down, blue, not well'],
    ['disappointed', 'disappointed', 'I had hoped for something else', 'disappointment, unfulfilled'],
    ['discouraged', 'discouraged', 'trying seems to change nothing', 'giving up, demotivated'],
    ['heavy-hearted', 'heavy-hearted', 'I carry something', 'burdened, weighed down, sorrow'],
    ['sad', 'sad', 'tears are near', 'unhappy, crying, tears, sadness'],
    ['lonely', 'lonely', 'nobody is with me in this', 'alone, isolated, abandoned'],
    ['helpless', 'helpless', 'I can do nothing about it', 'powerless, weak'],
    ['hopeless', 'hopeless', 'I can’t see how it could get better', 'despair, desperate, no way out'],
    ['grieving', 'grieving', 'something or somebody is gone', 'grief, mourning, loss'],
    ['heartbroken', 'heartbroken', 'it hurts as if something had torn', 'broken, devastated'],
  ]),
  family('hurt', 'Hurt', [
    ['unnoticed', 'unnoticed', 'as if nobody had seen me', 'overlooked, invisible, ignored, unseen'],
    ['misunderstood', 'misunderstood', 'what arrived is not what I meant', 'not understood, unheard'],
    ['left-out', 'left out', 'it went on without me', 'excluded, outside, forgotten'],
    ['unimportant', 'unimportant', 'other things came first', 'neglected, second place, small'],
    ['jealous', 'jealous', 'I fear that somebody takes my place', 'jealousy, envy, envious'],
    ['let-down', 'let down', 'I had counted on it', 'abandoned, failed, alone'],
    ['stung', 'stung', 'a few words went deep', 'offended, insulted, criticised'],
    ['hurt', 'hurt', 'it still aches', 'wounded, pain, injured'],
    ['unwanted', 'unwanted', 'I came close, and there was no room', 'rejected, turned away, unloved'],
    ['betrayed', 'betrayed', 'trust was broken', 'deceived, lied to, cheated'],
  ]),
  family('afraid', 'Afraid', [
    ['unsure', 'unsure', 'I don’t know where I stand', 'uncertain, doubt, insecure'],
    ['shy', 'shy', 'I would rather not be looked at', 'timid, bashful, reserved'],
    ['uneasy', 'uneasy', 'something isn’t right', 'uncomfortable, strange, suspicious'],
    ['nervous', 'nervous', 'something is coming, and I can’t sit still', 'stage fright, jittery, fidgety'],
    ['worried', 'worried', 'my thoughts go round in circles', 'concerned, worry, troubled'],
    ['stressed', 'stressed', 'too much is wanted of me', 'pressure, stress, rushed, hectic'],
    ['alarmed', 'alarmed', 'I watch for what comes next', 'on guard, alert, suspicious'],
    ['anxious', 'anxious', 'afraid without knowing of what', 'anxiety, angst, fear'],
    ['frightened', 'frightened', 'I want to be gone from here', 'scared, afraid, fear'],
    ['panicky', 'panicky', 'I can hardly think or breathe', 'panic, terrified, terror'],
  ]),
  family('angry', 'Angry', [
    ['bothered', 'bothered', 'a small thing won’t leave me alone', 'disturbed, unsettled'],
    ['impatient', 'impatient', 'it should have happened by now', 'waiting, hurry'],
    ['annoyed', 'annoyed', 'it gets on my nerves', 'irked, nerves'],
    ['irritated', 'irritated', 'I am quick to snap today', 'irritable, touchy, grumpy, cross'],
    ['stubborn', 'stubborn', 'I won’t move, even if I could', 'defiant, obstinate, resistance'],
    ['frustrated', 'frustrated', 'I push, and nothing moves', 'frustration, stuck, blocked'],
    ['resentful', 'resentful', 'an old thing still counts', 'grudge, resentment, unforgiving'],
    ['angry', 'angry', 'it must not go on like this', 'mad, anger, cross'],
    ['bitter', 'bitter', 'it has gone sour in me', 'cynical, embittered'],
    ['furious', 'furious', 'I could shout', 'rage, enraged, outraged'],
  ]),
  family('ashamed', 'Ashamed', [
    ['awkward', 'awkward', 'I don’t know where to put my hands', 'clumsy, uncomfortable'],
    ['embarrassed', 'embarrassed', 'I wish nobody had noticed', 'embarrassment, blushing'],
    ['sorry', 'sorry', 'I would do it differently now', 'regret, remorse, apology'],
    ['not-enough', 'not enough', 'others seem to do it better', 'inadequate, inferior, insufficient, failing'],
    ['exposed', 'exposed', 'more was seen than I wanted', 'naked, vulnerable, seen'],
    ['guilty', 'guilty', 'I did something that I think was wrong', 'guilt, fault, bad conscience'],
    ['a-burden', 'like a burden', 'I fear that I am too much', 'too much, nuisance, burden'],
    ['ashamed', 'ashamed', 'I would like to disappear', 'shame, humiliated, humiliation'],
    ['worthless', 'worthless', 'I can find nothing good in me', 'useless, unlovable, self-hate'],
  ]),
  family('tired', 'Tired and far away', [
    ['tired', 'tired', 'I need sleep, or only a rest', 'sleepy, weary, fatigue'],
    ['bored', 'bored', 'nothing calls me', 'boredom, uninterested, dull'],
    ['distracted', 'distracted', 'I am somewhere else', 'absent, scattered, unfocused'],
    ['distant', 'distant', 'I see you from far away', 'remote, cool, detached, disconnected'],
    ['closed', 'closed', 'nothing comes out, nothing comes in', 'withdrawn, shut down, wall'],
    ['overwhelmed', 'overwhelmed', 'more comes than I can take in', 'too much, flooded, overloaded'],
    ['drained', 'drained', 'I have given what I had', 'used up, spent, burnt out'],
    ['numb', 'numb', 'I should feel something, and I don’t', 'nothing, dull, frozen, indifferent'],
    ['empty', 'empty', 'there is nothing left to take from', 'emptiness, hollow, meaningless'],
    ['exhausted', 'exhausted', 'I can’t go on today', 'worn out, burnout, finished'],
  ]),
  family(
    'body',
    'In the body',
    [
      ['body-soft', 'soft', 'shoulders and face have let go', 'relaxed, loose, shoulders, face'],
      ['body-warm', 'warm', 'in the chest, or in the hands', 'warmth, glowing, chest, hands'],
      ['body-light', 'light', 'it is easy to breathe', 'weightless, breath, breathing'],
      ['body-awake', 'awake', 'I hear and see everything', 'alert, present, senses'],
      ['body-tingling', 'tingling', 'in the stomach, or on the skin', 'butterflies, skin, stomach, prickling'],
      ['body-restless', 'restless', 'hands or feet want to move', 'fidgety, jittery, feet, hands'],
      ['body-heavy', 'heavy', 'arms and legs pull down', 'weight, arms, legs, sluggish'],
      ['body-tight', 'tight', 'in the throat, the jaw or the stomach', 'tense, knot, lump, throat, jaw, stomach'],
      ['body-shaky', 'shaky', 'knees or voice tremble', 'trembling, weak, knees, voice, shivering'],
      ['body-cold', 'cold', 'hands or feet have gone cold', 'chill, freezing, hands, feet'],
      ['body-hollow', 'hollow', 'as if there were a hole in the stomach', 'empty, hole, stomach'],
      ['body-frozen', 'frozen', 'I can’t move or speak', 'paralysed, stiff, stuck, numb'],
    ],
    'My body feels',
  ),
];
