using MediaWatch.Analysis.Readers;

namespace MediaWatch.Analysis.Tests.Readers;

/// <summary>What every reader must do. A test class gives files that we wrote ourselves.</summary>
public abstract class ReaderContract<TReader> where TReader : IReader, new()
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A file, and what it says.</summary>
    protected abstract (byte[] File, string Text) Sound { get; }

    /// <summary>A file without any text.</summary>
    protected abstract byte[] Empty { get; }

    /// <summary>A file that begins rightly and is damaged; null: the format cannot be.</summary>
    protected abstract byte[]? Damaged { get; }

    [Fact]
    public void Is_chosen_by_the_content_and_reads_it()
    {
        var read = Documents.Read(Sound.File, new ReadLimits(), Ct);
        (read.State, read.Text).ShouldBe((ReadState.Read, Sound.Text));
        new TReader().Reads(Sound.File.AsSpan(0, Math.Min(512, Sound.File.Length))).ShouldBeTrue();
    }

    [Fact]
    public void Says_that_there_is_no_text() => Documents.Read(Empty, new ReadLimits(), Ct).State.ShouldBe(ReadState.NoText);

    [Fact]
    public void Says_that_a_file_is_damaged()
    {
        if (Damaged is { } file)
            Documents.Read(file, new ReadLimits(), Ct).State.ShouldBe(ReadState.Broken);
    }

    [Fact]
    public void Reads_no_more_than_it_may()
    {
        var read = Documents.Read(Sound.File, new ReadLimits(MostCharacters: 3), Ct);
        (read.State, read.Text).ShouldBe((ReadState.Cut, Sound.Text[..3]));
    }
}
