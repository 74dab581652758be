using MediaWatch.Analysis.Readers;

namespace MediaWatch.Portal.Proofing;

/// <summary>What was read out of a file that somebody uploaded.</summary>
/// <param name="Text">Empty: nothing to proofread.</param>
/// <param name="Problem">What was not read, or why nothing was; null: all is here.</param>
sealed record UploadedText(string Text, string? Problem)
{
    public const int MostBytes = 10 << 20;

    public static readonly ReadLimits Limits = new(MostCharacters: Proofreading.Most);

    /// <summary>The file, if it is a Word file that can be marked itself.</summary>
    public byte[]? Original { get; private init; }

    public static async Task<UploadedText> ReadAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length == 0)
            return new("", "文件是空的。");
        if (file.Length > MostBytes)
            return new("", $"文件有 {file.Length / 1048576.0:0.0} MB，最大 10 MB。");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        var content = bytes.ToArray();
        var document = Documents.Read(content, Limits, ct);
        var text = Proofreading.Normal(document.Text);
        return new(text, document.State switch
        {
            ReadState.Read => null,
            ReadState.Cut => $"文件太长，只校对了前 {Proofreading.Most:N0} 字。",
            ReadState.NoText or ReadState.NoRecognition => "文件里没有文字（可能是扫描件或图片）。",
            ReadState.Partly => "文件有一部分无法读取（扫描页、图片或包内的文件），只校对了读出的文字。",
            ReadState.Encrypted => "文件有密码，无法读取。",
            ReadState.TooLarge => "文件展开后太大，无法读取。",
            ReadState.Broken => "文件已损坏，无法读取。",
            _ => "不认识这种文件；请用 docx、pdf 或 txt。",
        })
        { Original = MarkedOriginal.Fits(content, text, ct) ? content : null };
    }
}
