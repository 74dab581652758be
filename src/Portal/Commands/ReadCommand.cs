using System.Buffers.Binary;
using System.CommandLine;
using System.Text.Json;
using MediaWatch.Analysis.Readers;
using MediaWatch.Analysis.Recognition;

namespace MediaWatch.Portal.Commands;

/// <summary>Reads files into text and prints state and text as JSON; nodes read attachments by it, in a process that may be killed.</summary>
static class ReadCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("文件") { Description = "文档、表格、幻灯片、PDF、OFD、图片、压缩包或文本文件，由内容识别", Arity = ArgumentArity.ZeroOrOne };
        var each = new Option<bool>("--each") { Description = "文件由标准输入一个接一个给出：4 字节长度（小端），然后是内容；每个输出一行" };
        var threads = new Option<int>("--threads") { Description = "文字识别所用的处理器数", DefaultValueFactory = _ => 1 };
        var command = new Command("read", "把一个文件读成文字，输出一个 JSON 对象：State（读得如何）、Text、Certainty（图片文字的平均把握，0 到 1）、IsRecognised（含由图片识别的文字）") { file, each, threads };
        command.SetAction(async (parsed, ct) =>
        {
            var limits = new ReadLimits { Recognition = new(() => TextRecognition.Load(threads: Math.Clamp(parsed.GetValue(threads), 1, Environment.ProcessorCount))) };
            if (parsed.GetValue(each))
                return await EachAsync(limits, ct);
            if (parsed.GetValue(file) is not { } name || !File.Exists(name))
            {
                await Console.Error.WriteLineAsync($"mediawatch: 没有文件 {parsed.GetValue(file)}（用法见 ./mediawatch read --help）");
                return 2;
            }
            Console.WriteLine(Line(await File.ReadAllBytesAsync(name, ct), limits, ct));
            return 0;
        });
        return command;
    }

    /// <summary>Ends with its input: whoever gave it files is gone.</summary>
    static async Task<int> EachAsync(ReadLimits limits, CancellationToken ct)
    {
        await using var input = Console.OpenStandardInput();
        var length = new byte[4];
        while (await input.ReadAtLeastAsync(length, length.Length, throwOnEndOfStream: false, ct) == length.Length)
        {
            var file = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
            await input.ReadExactlyAsync(file, ct);
            Console.WriteLine(Line(file, limits, ct));
        }
        return 0;
    }

    static string Line(byte[] file, ReadLimits limits, CancellationToken ct) => JsonSerializer.Serialize(Documents.Read(file, limits, ct));
}
