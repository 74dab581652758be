using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using MediaWatch.Analysis.Readers;

namespace MediaWatch.Portal.Proofing;

/// <summary>A Word file (ECMA-376 part 2) of which some parts are changed: all others are written back as they came, byte for byte. Nothing in it is run, and nothing outside it is asked for.</summary>
sealed class WordPackage : IDisposable
{
    public const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const string TypesPart = "[Content_Types].xml", MainRelations = "word/_rels/document.xml.rels", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string CommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    /// <summary>Of one part to be changed, for a tree of it takes ten times as much. The text that is proofread fills a few megabytes at most.</summary>
    const long MostPart = 16 << 20;

    /// <summary>Ids beyond are left to whoever made them up: ours must stay below 2³¹.</summary>
    const int MostId = 1 << 30;

    static readonly XNamespace Word = DocxText.Word, Types = "http://schemas.openxmlformats.org/package/2006/content-types", Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    static readonly Dictionary<string, (string ContentType, string Ending)> Kinds = new(StringComparer.Ordinal)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = (DocumentType, ".docx"),
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.template", ".dotx"),
        ["application/vnd.ms-word.document.macroEnabled.main+xml"] = ("application/vnd.ms-word.document.macroEnabled.12", ".docm"),
        ["application/vnd.ms-word.template.macroEnabledTemplate.main+xml"] = ("application/vnd.ms-word.template.macroEnabled.12", ".dotm"),
    };

    readonly byte[] file;
    readonly ZipArchive archive;
    readonly Dictionary<string, XDocument> changed = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">It is none, is larger than allowed, or names its parts otherwise than the reader looks for them.</exception>
    public WordPackage(byte[] file, CancellationToken ct)
    {
        this.file = file;
        archive = new ZipArchive(new MemoryStream(file, writable: false));
        if (archive.IsTooLarge(UploadedText.Limits) || archive.Entries.DistinctBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Count() < archive.Entries.Count)
            throw new InvalidDataException("It is too large, or two parts have one name.");
        Words = DocxText.Of(archive, UploadedText.Limits, ct) ?? throw new InvalidDataException("It is no Word file.");
        if (TargetOf("_rels/.rels", "", "officeDocument") != DocxText.MainPart)
            throw new InvalidDataException("Its main part is not where the reader looks for it.");
        Kind = Kinds.TryGetValue(MainType(), out var kind) ? kind : throw new InvalidDataException("It is a Word file of no kind that is known.");
    }

    public DocxText Words { get; }

    public (string ContentType, string Ending) Kind { get; }

    /// <summary>The greatest id that a comment, change, bookmark or note of it has.</summary>
    public int GreatestId(CancellationToken ct)
    {
        var greatest = 0;
        foreach (var part in DocxText.PartsOf(archive))
        {
            using var xml = part.Xml(UploadedText.Limits);
            while (xml.Read())
            {
                ct.ThrowIfCancellationRequested();
                if (xml.NodeType == XmlNodeType.Element && int.TryParse(xml.GetAttribute("id", DocxText.Word), out var id) && id < MostId)
                    greatest = Math.Max(greatest, id);
            }
        }
        return greatest;
    }

    /// <summary>A part's tree, to be changed.</summary>
    public XDocument Change(string name) => changed.TryGetValue(name, out var part) ? part : changed[name] = Read(name);

    /// <summary>The element that holds its comments; a new part where it has none.</summary>
    public XElement Comments()
    {
        if (TargetOf(MainRelations, "word/", "comments") is { } name)
            return Change(name).Root is { } root && root.Name == Word + "comments" ? root : throw new InvalidDataException("Its comments are none.");
        name = Enumerable.Range(1, int.MaxValue).Select(n => $"word/comments{(n == 1 ? "" : n)}.xml").First(n => archive.GetEntry(n) is null);
        Change(TypesPart).Root?.Add(new XElement(Types + "Override", new XAttribute("PartName", $"/{name}"), new XAttribute("ContentType", CommentsType)));
        if (archive.GetEntry(MainRelations) is null)
            changed[MainRelations] = new(new XDeclaration("1.0", null, "yes"), new XElement(Relations + "Relationships"));
        Change(MainRelations).Root?.Add(new XElement(Relations + "Relationship", new XAttribute("Id", $"mediawatch{Guid.NewGuid():n}"), new XAttribute("Type", $"{Office}/comments"), new XAttribute("Target", name["word/".Length..])));
        changed[name] = new(new XDeclaration("1.0", null, "yes"), new XElement(Word + "comments", new XAttribute(XNamespace.Xmlns + "w", DocxText.Word)));
        return changed[name].Elements().Single();
    }

    public byte[] Saved()
    {
        using var saved = new MemoryStream();
        saved.Write(file);
        using (var zip = new ZipArchive(saved, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, part) in changed)
            {
                using var to = (zip.GetEntry(name) ?? zip.CreateEntry(name)).Open();
                to.SetLength(0);
                using var xml = XmlWriter.Create(to, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize }); // a carriage return would be a line feed when it is read again
                part.Save(xml);
            }
        }
        return saved.ToArray();
    }

    public void Dispose() => archive.Dispose();

    /// <summary>Said of the part itself, or else of all parts whose names end so.</summary>
    string MainType()
    {
        var types = Read(TypesPart).Descendants().ToList();
        var type = types.Find(t => t.Name == Types + "Override" && (string?)t.Attribute("PartName") == $"/{DocxText.MainPart}") ?? types.Find(t => t.Name == Types + "Default" && (string?)t.Attribute("Extension") == "xml");
        return (string?)type?.Attribute("ContentType") ?? "";
    }

    XDocument Read(string name)
    {
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException("A part is missing.");
        if (entry.Length > MostPart)
            throw new InvalidDataException("A part is too large to be changed.");
        using var xml = entry.Xml(UploadedText.Limits);
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
    }

    /// <param name="folder">From which targets without a slash count.</param>
    /// <returns>The name of the part; null: there is none of that kind.</returns>
    /// <exception cref="InvalidDataException">It lies elsewhere.</exception>
    string? TargetOf(string relations, string folder, string kind)
    {
        if (archive.GetEntry(relations) is null || Read(relations).Descendants(Relations + "Relationship").FirstOrDefault(r => (string?)r.Attribute("Type") == $"{Office}/{kind}") is not { } relation)
            return null;
        var target = (string?)relation.Attribute("Target") ?? "";
        var name = target.StartsWith('/') ? target[1..] : folder + target;
        return (string?)relation.Attribute("TargetMode") != "External" && archive.GetEntry(name) is not null ? name : throw new InvalidDataException("A part lies elsewhere.");
    }
}
