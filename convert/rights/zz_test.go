package rights_test
import ("testing";"bufio";"os";"github.com/fad55d40/archive/convert/rights")
func TestZZ(t *testing.T){ f,err:=os.Open("/tmp/trial.txt"); if err!=nil{t.Skip()}; sc:=bufio.NewScanner(f); for sc.Scan(){ c,ok:=rights.ParseCredit(sc.Text()); l:=""; r:=""; if ok{l=c[0].Label; r=c[0].Rule}; t.Logf("%s\n      %v %s [%s] {%s}",sc.Text(),ok,describe(c),l,r)} }
