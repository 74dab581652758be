using MediaWatch.Analysis.Lexicons;
using MediaWatch.Core.Findings;
using MediaWatch.Portal.Lists;

namespace MediaWatch.Portal.Desks;

/// <summary>What taking in a table of dictionary rows does, told before it is done and after.</summary>
/// <param name="Rows">What goes in.</param>
/// <param name="Added">Of the rows, those that are new.</param>
/// <param name="Changed">Of the rows, those that differ from what is kept, switched on or off included.</param>
/// <param name="Notes">Rows that are refused, or taken in as hints.</param>
/// <param name="Problem">Why nothing can be taken in; null: it can.</param>
public sealed record LexiconPlan(IReadOnlyList<LexiconForm> Rows, int Added, int Changed, IReadOnlyList<AdmissionNote> Notes, string? Problem)
{
    const int MostNamed = 5;

    public int Same => Rows.Count - Added - Changed;
    public int Refused => Notes.Count(n => n.Refused);
    public int Demoted => Notes.Count - Refused;

    public static LexiconPlan Impossible(string problem) => new([], 0, 0, [], problem);

    /// <param name="lexicon">For rows that do not name theirs.</param>
    public static LexiconPlan Of(byte[] file, string lexicon, IReadOnlyDictionary<(string Lexicon, string Term), LexiconEntry> known)
    {
        IReadOnlyList<(int Line, LexiconForm Form, string? Problem)> read;
        try
        {
            read = LexiconSheet.Read(file, lexicon);
        }
        catch (SheetException e)
        {
            return Impossible(e.Message);
        }
        var wrong = read.Where(r => r.Problem is not null).ToList();
        if (wrong.Count > 0)
            return Impossible($"没有导入，请先改正 {wrong.Count} 行：{string.Join(" ", wrong.Take(MostNamed).Select(w => $"第 {w.Line} 行：{w.Problem}"))}{(wrong.Count > MostNamed ? " ……" : "")}");
        var forms = read.Select(r => r.Form).ToList();
        var judged = forms.Select(f => (Form: f, Note: LexiconAdmission.Judge(f))).ToList();
        List<LexiconForm> rows = [.. judged.Where(j => j.Note is not { Refused: true }).Select(j => j.Form)];
        var added = rows.Count(f => !known.ContainsKey((f.Lexicon, f.Term)));
        return new(rows, added, rows.Count(f => known.TryGetValue((f.Lexicon, f.Term), out var entry) && f.Differs(entry)), [.. judged.Select(j => j.Note).OfType<AdmissionNote>()], null);
    }
}
