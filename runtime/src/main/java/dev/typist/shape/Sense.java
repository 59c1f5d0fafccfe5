package dev.typist.shape;

import java.util.Set;

/**
 * What a word does to the sentence it is in. The words are in lower case and without accents. No list is complete, nor need it
 * be: lists only take from what stands where an answer stands.
 */
enum Sense {
    /** Says that it is not so. */
    DENIAL("""
            not no never neither nor without cannot isnt wasnt arent dont doesnt didnt cant wont
            none nothing nowhere nobody null nil undefined
            wrong incorrect untrue inaccurate mistaken ruled excluded rejected lacks lacking absent missing
            nicht kein keine keinen keinem keiner keines nie niemals weder ohne
            ne n pas jamais aucun aucune ni sans sauf
            nunca jamas tampoco sin salvo excepto ningun ninguna ninguno
            nao nem sem nenhum nenhuma
            non mai nessun nessuno nessuna senza tranne
            niet geen nooit zonder ikke inte icke ej aldrig uden utan ingen inget intet
            не нет ни никогда без нельзя degil
            """),
    /** Says that it may not be so, that somebody else says so, or that it is one of several. */
    DOUBT("""
            whether if unless until except but although though however rather instead unlike than or either versus vs
            maybe perhaps possibly might may could seems seem seemed appears appear looks likely unlikely
            hardly barely scarcely almost nearly partly partially sometimes depends depending
            suppose supposedly supposed assume assumes assuming allegedly alleged apparently
            asked ask asks asking wonder said says claims claim claimed
            such eg example examples instance option options possible allowed formerly previously anymore
            default opposite other previous first initially thought avoid few
            when once provided imagine rumored rumoured hope wish believed thinks believes
            wenn falls si se pregunta frage domanda glaube creo
            oder ob vielleicht ou peut quizas tal talvez forse ofwel misschien
            """),
    /** Says that there is no answer. */
    FAILURE("""
            sorry apologies apologize apologise apology unfortunately regret unable unsure uncertain unclear
            doubt doubtful doubts guess insufficient impossible ambiguous inconclusive undetermined indeterminate
            cutoff knowledge training trained
            exceeded unavailable unauthorized unauthorised overloaded timeout retry quota
            leider entschuldigung verzeihung desole desolee malheureusement siento lamento lamentablemente
            desculpe infelizmente purtroppo spiacente dispiace helaas tyvarr desvaerre beklager
            извините сожалению
            """),
    /** Takes back what was said, unless it is in quotes. */
    RETRACTION("wait correction scratch"),
    /** With a denial: says that nobody can tell. */
    INABILITY("""
            tell say decide know known determine determined answer help assist find found see access provide process
            verify judge classify assess sure certain clear enough information idea way give share read open view
            """),
    /** Says that something went wrong; a number beside it is the fault's. */
    ERROR("error errors failed failure exception denied forbidden invalid fehler erreur"),
    FIRST_PERSON("i me my mine we us our ich wir je nous yo io eu ik jeg jag puedo podemos posso я мы"),
    OFFER("help assist happy glad pleased need"),
    PLEASE("please kindly bitte favor"),
    REQUEST("provide share clarify specify paste upload send give tell attach supply rephrase resend enter"),
    /** Names what is asked for. */
    ANSWER("""
            answer answers correct right best choice category classification class label result verdict response
            value sentiment total sum count
            antwort richtig korrekt respuesta correcta reponse correcte risposta corretta resposta
            """),
    /** With a colon: what follows is not the answer. */
    PROMPT("question input user prompt text message example note choose one q step page"),
    /** Stands before an answer. */
    LINK("is are was were equals ist sind lautet est sont es son è é costs totals"),
    /** Begins the sentence whose link it is; any other beginning makes a question, a condition or hearsay of it. */
    SUBJECT("""
            it this that there he she the a an my our its his her their
            der die das es ein eine ce c le la les el lo il o het de det den
            """),
    /** May come before that. */
    LEAD("so thus therefore hence finally overall and then i we d think believe say conclude"),
    /** Is counted through: a number beside it is not the answer. */
    NUMBERED("""
            step page chapter section version code status http line item figure table limit queue position
            seconds minutes cutoff
            """),
    /** The same after a word that denies in other languages: no is, but not no es. */
    ENGLISH_LINK("is was"),
    /** May stand between that and the answer. */
    BETWEEN("""
            a an the ein eine un une una um uma
            exactly precisely therefore thus hence simply clearly definitely certainly indeed obviously
            """),
    ARTICLE("a an the ein eine un une una um uma"),
    DEMONSTRATIVE("this these diese dieser dieses ce cet cette este esta questo questa dit deze"),
    /** Begins what is said about the answer. */
    REASON("for because since given based due according so that which weil denn car porque perche"),
    CONJUNCTION("and or then und et y e ou nor oder"),
    /** As an answer, agrees with denials. */
    NEGATIVE("no false nein non nao falsch faux falso"),
    /** Makes another number of a number, wherever it stands. */
    SCALE("""
            percent percentage cent half quarter third hundred hundreds thousand thousands million millions billion
            billions trillion trillions dozen dozens lakh lakhs crore crores bn mn mio mrd
            tausend millionen milliarden mille millones milhoes тысяч тысячи миллион миллионов
            nan infinity inf none null unknown
            """),
    /** Says that it is not that number or time, or only a part of it. */
    ROUNDING("""
            about approximately approx around roughly over under above below between least most minus negative
            circa ca ungefahr etwa environ before after since later earlier until k m
            one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty
            ninety
            """),
    CURRENCY("""
            usd eur gbp jpy cny inr krw rub chf cad aud dollar dollars euro euros pound pounds yen rupee rupees
            """),
    /** Stands before a date or time that is an answer. */
    ON("on at am um"),
    /** Ends with a full stop, but no sentence. */
    ABBREVIATION("vs cf etc incl excl approx ca nr fig figs sec resp bzw evtl ggf st art abs vol ch pp");

    private static final String HAN_DENIALS = "不没沒無无非未";

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that is.
    private final Set<String> words;

    Sense(String words) {
        this.words = Set.of(words.strip().split("\\s+"));
    }

    boolean isOf(Sentences.Word word) {
        return words.contains(word.folded())
                || words.contains(word.caseless())
                || (this == DENIAL && word.folded().chars().anyMatch(c -> HAN_DENIALS.indexOf(c) >= 0));
    }
}
