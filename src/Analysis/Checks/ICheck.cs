using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Parts;

namespace MediaWatch.Analysis.Checks;

/// <summary>Judges stored facts. Computes only: no network, clock or database, so that any verdict can be repeated.</summary>
/// <typeparam name="TSubject"><c>ArticleText</c>, <c>PageFacts</c>, <c>AccountActivity</c> or <c>CopiedOriginals</c>.</typeparam>
public interface ICheck<in TSubject> : IPart
{
    IEnumerable<FindingDraft> Examine(TSubject subject, CheckContext context);

    /// <summary>False: too little is known to say anything, and what was found before stays as it is.</summary>
    bool CanJudge(TSubject subject, CheckContext context) => true;

    /// <summary>True: it says nothing wrong of a text that was read out of pictures, in which one character of a hundred may be another's.</summary>
    bool BearsRecognition => false;
}

/// <param name="Lexicons">Shipped lexicons and the tenant's own, one immutable version.</param>
/// <param name="Now">Instant of the examination.</param>
/// <param name="Today">Day of the examination in the tenant's zone.</param>
public sealed record CheckContext(LexiconSet Lexicons, DateTimeOffset Now, DateOnly Today);
