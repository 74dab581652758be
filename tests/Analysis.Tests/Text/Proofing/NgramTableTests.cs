using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Analysis.Tests.Text.Proofing;

public sealed class NgramTableTests
{
    static readonly ulong[] Keys = [.. Enumerable.Range(0, 5000).Select(i => (ulong)i * 7919 + 3)];
    static readonly NgramTable Table = NgramTable.Of(Keys, [.. Keys.Select(k => (byte)k)], [.. Keys.Select(k => (byte)(k >> 3))]);

    [Fact]
    public void Finds_what_was_put_in() // but for the few that share bucket and fingerprint with another
    {
        Keys.Count(k => Table.Find(k) < 0).ShouldBe(0);
        Keys.Count(k => Table.Score(Table.Find(k)) != (byte)k || Table.Backoff(Table.Find(k)) != (byte)(k >> 3)).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void Hardly_ever_finds_what_was_not() =>
        Enumerable.Range(0, 100_000).Count(i => Table.Find((ulong)i * 7919 + 4) >= 0).ShouldBeLessThan(30);

    [Fact]
    public void Is_the_same_after_writing_and_reading()
    {
        using var memory = new MemoryStream();
        Table.Write(new BinaryWriter(memory));
        memory.Position = 0;
        var again = NgramTable.Read(new BinaryReader(memory));
        again.Count.ShouldBe(Table.Count);
        Keys.Count(k => again.Score(again.Find(k)) != Table.Score(Table.Find(k)) || again.Backoff(again.Find(k)) != Table.Backoff(Table.Find(k))).ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(300_000)]
    public void Loses_nothing_where_lines_overflow(int count)
    {
        ulong[] keys = [.. Enumerable.Range(0, count).Select(i => (ulong)i * 2654435761 + 1)];
        var table = NgramTable.Of(keys, [.. keys.Select(k => (byte)(k | 1))], []);
        keys.Count(k => table.Find(k) < 0).ShouldBe(0);
        keys.Count(k => table.Score(table.Find(k)) != (byte)(k | 1)).ShouldBeLessThanOrEqualTo(count / 2000);
    }
}
