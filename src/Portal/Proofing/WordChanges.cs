using System.Globalization;
using System.Xml.Linq;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Portal.Proofing;

/// <summary>What we add to a Word file (ECMA-376 part 1, 17.13): comments and tracked changes, each with an id of its own, author and date.</summary>
/// <param name="greatestId">Of those that the file has.</param>
sealed class WordChanges(Marking marking, int greatestId)
{
    static readonly XNamespace Word = DocxText.Word;

    int lastId = greatestId;

    /// <summary>In the order in which they were made.</summary>
    public List<XElement> Comments { get; } = [];

    /// <summary>An element ins or del around nothing yet.</summary>
    public XElement Change(string name) => new(Word + name, NewId(), Author(), Date());

    /// <summary>A run that says what is suggested, looking like another.</summary>
    public static XElement Suggested(string words, XElement? properties)
    {
        var look = properties is null ? null : new XElement(properties);
        look?.Elements(Word + "rPrChange").Remove();
        return new(Word + "r", look, Says(words));
    }

    /// <summary>Comments on what stands from the first to the last of two elements.</summary>
    public void Comment(IReadOnlyList<ProofMark> said, XElement first, XElement last)
    {
        foreach (var mark in said)
        {
            var id = NewId();
            Comments.Add(new(Word + "comment", id, Author(), Date(), new XAttribute(Word + "initials", Marking.Initials), new XElement(Word + "p", new XElement(Word + "r", Says(marking.SayingOf(mark))))));
            first.AddBeforeSelf(new XElement(Word + "commentRangeStart", id));
            var end = new XElement(Word + "commentRangeEnd", id);
            last.AddAfterSelf(end, last = new(Word + "r", new XElement(Word + "commentReference", id)));
        }
    }

    public XAttribute NewId() => new(Word + "id", (++lastId).ToString(CultureInfo.InvariantCulture));

    static XAttribute Author() => new(Word + "author", Marking.Author);

    XAttribute Date() => new(Word + "date", marking.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    static XElement Says(string words) => new(Word + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Marking.Printable(words));
}
